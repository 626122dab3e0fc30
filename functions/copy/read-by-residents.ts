import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { Copy } from "./copy.ts";

/** Nouns with forms that residents, guests and people who ask for a bed fill in. */
type Noun =
  | "access"
  | "appointment"
  | "plan"
  | "safety_plan"
  | "check_in"
  | "capital"
  | "meeting"
  | "message"
  | "milestone"
  | "alumni"
  | "field"
  | "text"
  | "date"
  | "choice"
  | "packet"
  | "door"
  | "guest";

/**
 * What residents, guests and people who ask for a bed read: every language has all of it. An entry that is added here,
 * or to a part that is named here, does not compile until it is said in Spanish (`functions/copy/es`).
 */
export interface ReadByResidents
  extends Pick<
    Copy,
    "language" | "dates" | "guests" | "me" | "meetings" | "messages" | "milestones" | "number" | "plans"
  > {
  readonly common: Pick<
    Copy["common"],
    | "and"
    | "choose"
    | "errors"
    | "looked"
    | "offline"
    | "otherLanguage"
    | "parts"
    | "print"
    | "roles"
    | "sessionEnd"
    | "signIn"
    | "signOut"
    | "skip"
  >;
  readonly alumni: Pick<Copy["alumni"], "answers" | "own">;
  readonly appointments: Pick<Copy["appointments"], "page">;
  readonly testing: Pick<Copy["testing"], "fair" | "handed" | "mine" | "own" | "rule" | "waiting"> & {
    readonly collection: Pick<
      Copy["testing"]["collection"],
      "endings" | "expected" | "laboratoryResults" | "results" | "steps"
    >;
    readonly excusal: Pick<
      Copy["testing"]["excusal"],
      "days" | "kinds" | "mine" | "mineLead" | "open" | "reasons" | "row"
    >;
    /** What a policy says; its form is the house's. */
    readonly policy: Pick<
      Copy["testing"]["policy"],
      | "accommodations"
      | "afterDays"
      | "average"
      | "cap"
      | "confirmationPayer"
      | "cost"
      | "follows"
      | "gap"
      | "grounds"
      | "groundNames"
      | "honesty"
      | "limit"
      | "limits"
      | "lines"
      | "minutes"
      | "minutesOf"
      | "missed"
      | "noRandom"
      | "nonNegative"
      | "noneSafe"
      | "odds"
      | "panel"
      | "payer"
      | "payers"
      | "perMonth"
      | "pool"
      | "random"
      | "refused"
      | "safe"
      | "specimens"
      | "specimenNames"
      | "time"
    >;
  };
  readonly capital: Pick<Copy["capital"], "ours" | "page">;
  readonly checkIns: Pick<Copy["checkIns"], "form" | "page">;
  readonly consents: Pick<Copy["consents"], "form" | "signing">;
  readonly houses: { readonly house: Pick<Copy["houses"]["house"], "weekdays"> };
  readonly inquiries: Pick<Copy["inquiries"], "form" | "asking" | "wanted" | "wantedWhen">;
  readonly residents: Pick<Copy["residents"], "document" | "ownReview" | "signing"> & {
    readonly packet: Pick<
      Copy["residents"]["packet"],
      | "begin"
      | "complete"
      | "count"
      | "feesMissing"
      | "goOn"
      | "handBack"
      | "handBackPasskey"
      | "lockedHint"
      | "notOfHouse"
      | "notWritten"
      | "onPaper"
      | "onScreen"
      | "parts"
      | "progress"
      | "thanks"
      | "thanksText"
      | "title"
    >;
  };
  readonly done: Pick<
    Copy["done"],
    | "check_in.added_to"
    | "check_in.kept"
    | "check_in.share_taken_back"
    | "appointment.added"
    | "appointment.changed"
    | "appointment.taken_off"
    | "journey.parting"
    | "access.lent"
    | "consent.taken_back"
    | Extract<
        keyof Copy["done"],
        `${"capital" | "meeting" | "message" | "milestone" | "plan" | "safety_plan"}.${string}`
      >
    | "journey.language_chosen"
    | "alumni.agreed"
    | "alumni.stopped"
    | "consent.refused"
    | "consent.signed"
    | "match.wishes_changed"
    | "match.answered"
    | "match.cover_answered"
    | "match.other_wanted"
    | "review.appealed"
    | "handed.discarded"
    | "review.stated"
    | "stay.document_signed"
    | "stay.signature_adopted"
    | "stay.signature_withdrawn"
    | "test.observer_chosen"
    | "test.observer_asked"
    | "test.disclosed"
    | "test.nothing_disclosed"
    | "test.signed"
  >;
  readonly problems: Pick<
    Copy["problems"],
    | Extract<FieldCode, `${Noun}.${string}`>
    | "mentor.language_required"
    | "mentor.answer_required"
    | "inquiry.contact_required"
    | "inquiry.refused"
    | "inquiry.first_name_required"
    | "review.appeal_required"
    | "test.observer_required"
    | "test.signature_required"
  >;
  readonly refusals: Pick<
    Copy["refusals"],
    | "appointment_over"
    | "day_not_planned"
    | "schedule_full"
    | "week_full"
    | "questions_changed"
    | "already_shared"
    | "not_shared"
    | "plan_begun"
    | "lives_here"
    | "already_in_touch"
    | "plan_rewritten"
    | "goals_full"
    | "no_house"
    | "already_private"
    | "audience_over"
    | "plan_changed"
    | "consent_on_file"
    | "form_changed"
    | "consent_over"
    | "invitation_over"
    | "irrevocable"
    | "already_on_paper"
    | "already_signed"
    | "already_so"
    | "changed"
    | "form_closed"
    | "form_early"
    | "form_full"
    | "form_old"
    | "form_repeated"
    | "form_trap"
    | "invitation_over"
    | "no_mentor"
    | "no_signature"
    | "nothing_asked"
    | "not_in_spanish"
    | "not_written"
    | "proposal_over"
    | "appeal_over"
    | "review_stated"
    | "review_appealed"
    | "review_decided"
    | "review_not_decided"
    | "stay_closed"
    | "still_running"
    | "test_over"
    | "test_collected"
    | "test_not_collected"
    | "test_observer"
    | "test_signed"
    | "text_changed"
  >;
}
