import { describe, expect, test } from 'vitest';
import { escapeHtml, scriptJson } from '../../src/html/escape.ts';

describe('escapeHtml', () => {
  test('what would be markup is shown as it is written', () => {
    expect(escapeHtml(`<script>alert("1")</script> & '中孚'`)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;中孚&#39;',
    );
  });

  test('escapes of a terminal and marks that turn the writing round are shown, not obeyed', () => {
    expect(escapeHtml('\u001b[31m奇安信\u202e')).toBe('␛[31m奇安信\ufffd');
  });
});

describe('scriptJson', () => {
  const value = { name: '</script><!-- 奇安信', rate: 0.1, lines: ['一\n二'] };

  test('nothing in it ends the script', () => {
    expect(scriptJson(value)).not.toMatch(/[<>]/);
  });

  test('it is the same value, but for what would be obeyed', () => {
    expect(JSON.parse(scriptJson(value))).toEqual(value);
    expect(JSON.parse(scriptJson('\u001b[31m\u202e\u2028'))).toBe('␛[31m\ufffd ');
  });
});
