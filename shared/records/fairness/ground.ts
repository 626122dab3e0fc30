/*
 * Grounds that may never count against a person: prescribed medication, diagnosis, mobility (Fair Housing
 * Act, 42 USC 3604(f); Americans with Disabilities Act). The only place that recognizes such texts. It
 * prefers false alarms: the writer can confirm the text, and that is recorded.
 */

const medication =
  "mat\\b|moud\\b|methadone|suboxone|subutex|sublocade|buprenorphine|naltrexone|vivitrol|medicat(?:ion|ed)s?|medicines?|meds\\b|prescri\\w+|antidepressants?";
const condition =
  "psych\\w*|mental(?:ly| illness| health)|diagnos\\w+|schizo\\w+|bipolar|depress\\w+|ptsd\\b|hiv\\b|hepatitis";
const mobility = "wheelchairs?|walkers?|crutch\\w*|disab\\w+|amputee\\w*|mobility|service (?:dogs?|animals?)";
const subject = `\\b(?:${medication}|${condition}|${mobility})`;
const without =
  "\\b(?:no|not|non|without|never|must not|cannot|can't|don't|won't|off(?! (?:site|street))|free (?:of|from)|stops?|stopped|stop taking|quits?|tapers?|tapered|weans?|weaned|discontinues?|comes? off|gives? up)\\b";
const refused =
  "\\b(?:not (?:allowed|accepted|permitted|admitted|welcome)|prohibited|forbidden|excluded|turned away|declined|disqualif\\w+)";

const patterns: readonly RegExp[] = [
  new RegExp(`${without}[^.;\\n]{0,40}${subject}`, "iu"),
  new RegExp(`${subject}[^.;,\\n]{0,30}${refused}`, "iu"),
  /\b(?:med|medication|medicine|methadone|suboxone|mat)s?[- ]free\b/iu,
  /\bmust (?:be able to )?(?:climb|walk|use (?:the )?stairs)/iu,
  /\b(?:fully ambulatory|able[- ]bodied|ambulatory|(?:climb|manage|use)s? (?:the )?stairs|walks? (?:alone|unaided|without))\b/iu,
];

/** Whether a text reads as if it counted a prescribed medication, a diagnosis or mobility against a person. */
export const readsAsGround = (text: string): boolean => patterns.some((one) => one.test(text));
