import { notFound } from "#shared/kernel/errors.ts";
import type { FieldMap, Form, SentTo, ValuesOf } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { recordStep, type Step } from "#shared/records/referral/step.ts";
import { type CommandInput, commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Permission } from "#shared/tenancy/roles.ts";

/** The referral of a verb, its house (null: admissions, in the inbox), and the command. */
export interface OnReferral {
  readonly house: ReferralHeader["house"];
  readonly referral: ReferralHeader["id"];
  readonly command: string;
}

/** A verb's decision: the step, and the referral's next header. */
export type Act<A> = Step & {
  readonly answer: A;
  readonly next: ReferralHeader;
  /** Other changes of the same transaction. */
  readonly sideChanges?: readonly Change[];
  readonly sideEvents?: readonly NewEvent[];
};

/** The form of a verb, and its answer. */
interface Asks<S extends FieldMap, A, B> extends Pick<CommandInput<A>, "verb" | "answers"> {
  readonly form: Form<S, Permission>;
  /** Further checks of the form. */
  readonly also?: Parameters<Form<S, Permission>["read"]>[1];
  /** The chosen bed, read in the same batch. */
  readonly bed?: (said: ValuesOf<S>) => Id<"bed">;
  /** Whatever else the decision reads and that does not depend on the header: read at the same time. */
  readonly beside?: () => Promise<B>;
}

/** The time zone of the place, the chosen bed, and what was read beside them. */
interface Found<B> {
  readonly timeZone: string;
  readonly bed: Stored<Bed> | undefined;
  readonly beside: B | undefined;
}

/**
 * Runs a verb on a referral in its place, with the values of its form: one read, one transaction.
 * @throws not_found, forbidden, invalid with every field, conflict `being_passed`, and what `decide` refuses
 */
export async function actOn<S extends FieldMap, A, B = never>(
  scope: Scope,
  input: OnReferral & SentTo<S>,
  { verb, answers, form, also, bed: chosenBy, beside: readBeside }: Asks<S, A, B>,
  decide: (was: ReferralHeader, said: ValuesOf<S>, found: Found<B>) => Act<A> | Promise<Act<A>>,
): Promise<A> {
  const { house, referral, command, ...sent } = input;
  const home = house ? houseHome(scope, house) : scope.homes.inbox();
  requirePermission(scope, form.needs);
  if (!house) requirePermission(scope, "inbox.read");
  const said = form.read(input, also);
  const act = { home, verb, command, asked: { [form.name]: sent, referral }, answers };
  const { answer } = await commit(scope, act, async () => {
    const { homes } = scope;
    const [[found, place, chosen], beside] = await Promise.all([
      scope.table.getAll([
        headerOf(scope, house, referral),
        house
          ? { entity: houseCard, key: houseCardKey(homes, house) }
          : { entity: networkCard, key: networkCardKey(homes) },
        { entity: bed, key: chosenBy && bedKey(home, chosenBy(said)) },
      ]),
      readBeside?.(),
    ]);
    const was = authority(found);
    if (!place) throw notFound();
    const act = await decide(was.value, said, { timeZone: place.value.timeZone, bed: chosen, beside });
    const { answer, next, sideChanges = [], sideEvents = [], ...step } = act;
    const { events, changes } = recordStep(scope, was, next, step);
    return { answer, events: [...events, ...sideEvents], changes: [...changes, ...sideChanges] };
  });
  return answer;
}
