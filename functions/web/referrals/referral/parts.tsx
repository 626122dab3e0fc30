import { en } from "#functions/copy/en/index.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";
import { Field, type FormState } from "../../ui/form.tsx";

export interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
  readonly zone: string;
}

/** The path of a referral's actions in its house. */
export const base = (found: ReferralPage) => `/houses/${found.header.house}/referrals/${found.header.id}`;

/** The path of actions that a house and the inbox share. */
export const pathOf = (found: ReferralPage) =>
  found.header.house ? base(found) : `/referrals/${found.header.id}`;

export const bedOption = (one: ReferralPage["beds"][number]) => ({
  value: one.id,
  text: one.label,
  second: en.referrals.page[one.place],
});

/** The expected arrival: a day, with a time if one was agreed. */
export function ArrivalFields({
  typed,
  form,
  arrival,
}: {
  typed: FormState;
  form: string;
  arrival: string | null;
}) {
  const [date = "", time = ""] = (arrival ?? "").split(" ");
  return (
    <>
      <Field
        typed={typed}
        form={form}
        name="date"
        type="date"
        label={en.referrals.steps.arrival.date}
        value={date}
      />
      <Field
        typed={typed}
        form={form}
        name="time"
        type="time"
        label={en.referrals.steps.arrival.time}
        value={time}
      />
    </>
  );
}
