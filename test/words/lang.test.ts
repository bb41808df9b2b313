import { describe, expect, test } from 'vitest';
import { langOf } from '../../src/words/lang.ts';

describe('langOf', () => {
  test.each([
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'zh' }, 'zh'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
    [undefined, { LANG: 'zhx' }, 'en'],
    [undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'zh-Hant', LANG: 'en_US.UTF-8' }, 'zh'],
    [undefined, {}, 'en'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['zh', {}, 'zh'],
  ] as const)('%s and %o give %s', (flag, env, lang) => {
    expect(langOf(flag, env)).toBe(lang);
  });
});
