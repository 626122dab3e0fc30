import { partnerDocs } from "#functions/copy/en/partner-docs.ts";

/** What the reader fills in, and what stands there before. */
export const blanks = {
  origin: "https://porchlight.example",
  key: "plk_YOUR_KEY",
  discloser: "YOUR ORGANIZATION",
  recipient: "THE NETWORK'S LEGAL ENTITY",
  referral: "ref_ID",
} as const;
/** The day the examples are made for; the script moves their dates to today. */
export const exampleDay = "2026-12-01";

const dates = /\d{4}-\d{2}-\d{2}/.source;
const marked = new RegExp(`(${[...Object.values(blanks), dates].join("|")})`, "g");
const near = (date: string) => Math.round((Date.parse(date) - Date.parse(exampleDay)) / 86_400_000);

/** An example to copy. What the reader fills in and dates near the example's day are marked for the script. */
export const Code = ({ text, label }: { text: string; label: string }) => (
  <div class="code">
    <button type="button" class="copy" hidden aria-label={`${partnerDocs.copy}: ${label}`}>
      {partnerDocs.copy}
    </button>
    {/* Focusable, because it scrolls. */}
    <pre tabindex={0}>
      <code>{text.split(marked).map(piece)}</code>
    </pre>
  </div>
);

function piece(text: string) {
  const blank = Object.entries(blanks).find(([, value]) => value === text)?.[0];
  if (blank) return <span data-fill={blank}>{text}</span>;
  if (new RegExp(`^${dates}$`).test(text) && Math.abs(near(text)) < 400)
    return <span data-days={String(near(text))}>{text}</span>;
  return text;
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
