/*
 * Names stand in mail to strangers, where a mail program turns an address into a link. So a name holds no web
 * address, no email address and no phone number: the one rule for forms and for the API.
 */

/** A label of one letter is an initial (`J.Smith`), except before these (`t.co`). */
const usual = "com|net|org|info|biz|co|io|me|ly|us|gg|tv|cc|to|app|link";
/** `example.org`, `bit.ly/x`, `10.0.0.1`; not `St. Mary`, `L.L.C.` or `No. 7`. */
const webAddress = new RegExp(
  `://|\\bwww\\.|[\\p{L}\\p{N}-]{2}\\.\\p{L}{2}|[\\p{L}\\p{N}]\\.(?:${usual})(?!\\p{L})|\\p{Nd}+(?:\\.\\p{Nd}+){3}`,
  "iu",
);
const emailAddress = /\S@\S/u;
/** As many digits as a local number, with what stands between the digits of a phone. */
const phoneNumber = /\p{Nd}(?:[\s().+/·\-\u2010-\u2015]*\p{Nd}){6}/u;
/** Two house numbers, `1200-1204`, and no other digit. */
const houseNumbers = /^\P{Nd}*\p{Nd}{4}[-\u2013]\p{Nd}{4}\P{Nd}*$/u;

/** Full-width and other forms of characters as the plain ones: `ｗｗｗ．example。org`. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[。｡․]/gu, ".");

/** Whether a name holds a web address, an email address or a phone number. */
export function hasContact(name: string): boolean {
  const text = plain(name);
  return (
    webAddress.test(text) || emailAddress.test(text) || (phoneNumber.test(text) && !houseNumbers.test(text))
  );
}
