import { words } from "#functions/copy/words.ts";
import type { ListedSource } from "#shared/records/referral/source.ts";

/** Who referred, as lists and headings name it: an organization, or the kind. */
export const referredBy = ({ name, kind }: ListedSource): string =>
  name || words().referrals.sources[kind].listed;

/** Whom to call about a no-show, in a sentence: whoever referred, or where they may not be told, the person. */
export const calleeIn = (source: ListedSource, phone: string | null): string =>
  phone === null ? words().referrals.sources.self.inSentence : referrerIn(source);

/** Who referred, in a sentence: `Call Larkfield by noon`, `Call the family by noon`. */
export const referrerIn = ({ name, kind }: ListedSource): string =>
  name || words().referrals.sources[kind].inSentence;
