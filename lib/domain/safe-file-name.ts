/** Longer names make paths that Windows refuses (260 letters in all). */
const MAX_LETTERS = 110;
/** Most file systems count bytes: 255 of them, of which an ending needs some. */
const MAX_BYTES = 200;

/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/**
 * A text as one name of a file or folder that Windows, macOS and Linux take, and that stays where it is put: no separator, no
 * drive, no `..`, nothing that is not seen (control signs, changes of direction). Letters of every language stay as they are, and a
 * clock is told with dots: "45+2:10" becomes "45+2.10".
 * @returns "" when nothing is left
 */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/(\d):(?=\d)/g, '$1.')
    .replace(/["“”„]/g, "'")
    .replace(/[\\/:|]+/g, '-')
    .replace(/[<>?*]/g, '')
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim();
  const short = withoutLooseEnds(shortened(plain));
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Windows takes dots and spaces off the end; a dot at the beginning hides a file elsewhere. */
function withoutLooseEnds(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

function shortened(name: string): string {
  let short = '';
  let bytes = 0;
  for (const [count, letter] of [...name].entries()) {
    bytes += byteCount(letter.codePointAt(0) ?? 0);
    if (bytes > MAX_BYTES || count >= MAX_LETTERS) return short;
    short += letter;
  }
  return short;
}

function byteCount(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
