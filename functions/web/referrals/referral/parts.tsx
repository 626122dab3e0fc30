import { en } from "#functions/copy/en/index.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";
import { Field, type FormState } from "../../ui/form.tsx";

export interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
  readonly zone: string;
}

/** Where what is done about a referral in its house goes. */
export const base = (found: ReferralPage) => `/houses/${found.header.house}/referrals/${found.header.id}`;

/** Where what can be done in a house and in the inbox alike goes. */
export const pathOf = (found: ReferralPage) =>
  found.header.house ? base(found) : `/referrals/${found.header.id}`;

export const bedOption = (one: ReferralPage["beds"][number]) => ({
  value: one.id,
  text: one.label,
  second: en.referrals.page[one.place],
});

/** A day, and a time where one was agreed. `arrival` as the record has it. */
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
