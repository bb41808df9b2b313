import { MESSAGE_WORDS, type MessageWords } from '../words/messages.ts';

/** Something the person at the keyboard can mend: printed on one line without a stack, exit code 2. Who throws it need not know the language it will be told in. */
export class Complaint extends Error {
  readonly says: (words: MessageWords) => string;

  /** @param says the complaint in given words, or a text that is in the language of the run already. */
  constructor(says: string | ((words: MessageWords) => string)) {
    const inWords = typeof says === 'string' ? (): string => says : says;
    super(inWords(MESSAGE_WORDS.en));
    this.says = inWords;
  }
}
