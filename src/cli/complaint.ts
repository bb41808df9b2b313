/** Something the person at the keyboard can mend: printed on one line without a stack, exit code 2. */
export class Complaint extends Error {}
