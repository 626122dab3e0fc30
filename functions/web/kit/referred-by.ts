import { words } from "#functions/copy/words.ts";
import type { ListedSource } from "#shared/records/referral/source.ts";

/** Who referred, as lists and headings name it: an organization, or the kind. */
export const referredBy = ({ name, kind }: ListedSource): string =>
  name || words().referrals.sources[kind].listed;

/** Who referred, in a sentence: `Call Larkfield by noon`, `Call the family by noon`. */
export const referrerIn = ({ name, kind }: ListedSource): string =>
  name || words().referrals.sources[kind].inSentence;
