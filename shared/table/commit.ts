import * as z from "zod";
import { invalid, Refusal } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { commandRecord } from "./command.ts";
import { type EventActor, event } from "./event.ts";
import type { NewEvent } from "./event-catalogue.ts";
import { asPlan } from "./planning.ts";
import type { Scope } from "./scope.ts";
import { type Change, ConditionFailed, create, StillRunning } from "./transact.ts";

/**
 * A planned write, made from the data just read. `events` is never empty; in several homes they share one id.
 */
export interface Plan<A> {
  readonly answer: A;
  readonly events: readonly [NewEvent, ...NewEvent[]];
  readonly changes: readonly Change[];
}

export interface CommandInput<A> {
  /** The home where the command is recorded. */
  readonly home: Home;
  /** The use case, by its exported name: a command id is never shared by two. */
  readonly verb: string;
  readonly command: string;
  /** The full input: a repeat with another input is refused. */
  readonly asked: unknown;
  /** The schema of the answer. A repeat may come weeks later, and is parsed by it. */
  readonly answers: z.ZodType<A>;
}

/** The answer of a use case without one. */
export const noAnswer = z.null();

const again = 3;

/**
 * The only way a use case changes data. Reads and decides (`plan`), then writes the changes, their event and
 * the command's answer in one transaction. After a lost race it plans again; before reporting a conflict it
 * looks for its own answer, since a response can be lost after the write. @throws Refusal from the plan;
 * conflict `changed` or `still_running`; invalid `command_reused`
 */
export async function commit<A>(
  scope: Scope,
  input: CommandInput<A>,
  plan: () => Promise<Plan<A>>,
): Promise<{ answer: A; repeated: boolean }> {
  const command = fingerprint([actorId(scope), input.command]);
  const asked = fingerprint([input.verb, input.asked]);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { answer, events, changes } = await asPlan(plan);
      const record = { home: input.home, command, asked, answer, at: stamp(scope.now()) };
      const eventChanges = eventsOf(scope, events, below.command(input.home, command));
      await scope.table.write([...changes, ...eventChanges, create(commandRecord, record)]);
      return { answer, repeated: false };
    } catch (error) {
      const settled = isSettled(error);
      if (!settled) throw error;
      const record = await scope.table.get(commandRecord, {
        pk: below.command(input.home, command),
        sk: "C",
      });
      if (record && record.value.asked !== asked) throw invalid("command_reused");
      if (record) return { answer: input.answers.parse(record.value.answer), repeated: true };
      if (error instanceof Refusal) throw error;
      if (error instanceof StillRunning) throw commitConflict("still_running");
      if (attempt >= again) throw commitConflict("changed");
    }
  }
}

/**
 * A write by the system, which has no command: its message or its source's version makes it happen once.
 * @throws ConditionFailed after a lost race
 */
export async function commitAsSystem(
  scope: Scope,
  events: readonly [NewEvent, ...NewEvent[]],
  changes: readonly Change[],
): Promise<void> {
  await scope.table.write([...changes, ...eventsOf(scope, events)]);
}

/**
 * A write in a put-only scope, which cannot read its command's answer: the new item's id is drawn from the
 * input, and an existing item counts as success. @throws conflict `still_running`
 */
export async function putOnce(
  scope: Scope,
  events: readonly [NewEvent, ...NewEvent[]],
  changes: readonly Change[],
): Promise<{ repeated: boolean }> {
  try {
    await scope.table.write([...changes, ...eventsOf(scope, events)]);
    return { repeated: false };
  } catch (error) {
    if (error instanceof ConditionFailed) return { repeated: true };
    if (error instanceof StillRunning) throw commitConflict("still_running");
    throw error;
  }
}

/** Errors after which the command's own answer may exist. */
function isSettled(error: unknown): boolean {
  if (error instanceof Refusal) return error.kind !== "forbidden";
  return error instanceof ConditionFailed || error instanceof StillRunning;
}

function actorId(scope: Scope): string {
  return "id" in scope.actor ? scope.actor.id : scope.actor.kind;
}

function eventActor(scope: Scope): EventActor {
  const { actor } = scope;
  if (actor.kind === "system" || actor.kind === "public") return { kind: actor.kind };
  if (actor.kind === "resident" || actor.kind === "guest" || actor.kind === "link")
    return { kind: actor.kind, id: actor.id };
  if (actor.kind === "partner") return { kind: "partner", id: actor.id, name: actor.name };
  return { kind: "member", id: actor.id, name: actor.name, role: actor.role };
}

function eventsOf(scope: Scope, events: readonly NewEvent[], answer?: Home): Change[] {
  const now = scope.now();
  const id = newId("event", now.epochMilliseconds);
  return events.map((one) =>
    create(event, {
      id,
      type: one.type,
      at: stamp(now),
      actor: eventActor(scope),
      requestId: scope.requestId,
      subject: one.subject,
      data: one.data,
      in: one.in,
      feed: one.feed,
      ...(answer ? { answer } : {}),
    }),
  );
}
