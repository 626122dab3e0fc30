import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { memberMentor, memberMentorKey } from "#shared/records/member/mentor.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";

/** Whoever asks saw the journey in this epoch. */
type Asked = Pick<Journey, "mentor" | "cover" | "epoch"> & { readonly journey: Journey["id"] };

/**
 * Sets mentor and cover in a journey, its header and its door in one transaction, and begins a new epoch: what the former
 * mentor still has open is refused. Refused if the journey changed hands since it was asked, or one who is new may not:
 * who was suspended since keeps no cover from ending.
 */
export async function setsMentor(scope: Scope, asked: Asked): Promise<Handled> {
  const { homes, table } = scope;
  const was = await table.get(journey, journeyKey(homes, asked.journey));
  if (!was || was.value.person === null || was.value.epoch !== asked.epoch) return refused("handed_over");
  const fresh = (one: Journey["mentor"], before: Journey["mentor"]) => (one && one !== before ? [one] : []);
  const wanted = [
    ...fresh(asked.mentor, was.value.mentor),
    ...fresh(asked.cover?.member ?? null, was.value.cover?.member ?? null),
  ];
  const found = await Promise.all(wanted.map((one) => table.get(memberMentor, memberMentorKey(homes, one))));
  const standing = found.flatMap((one) => (one?.value.stands ? [one] : []));
  if (standing.length < wanted.length) return refused("not_a_mentor");
  const home = homes.exchange(asked.journey);
  return {
    result: "done",
    events: [
      eventOf(journeyEvents, {
        type: "journey.mentor_changed",
        in: home,
        feed: home,
        subject: { journey: asked.journey },
      }),
    ],
    changes: [
      ...saveJourney(scope, was, {
        ...was.value,
        mentor: asked.mentor,
        cover: asked.cover,
        beside: withThem(
          scope,
          was.value,
          standing.map(({ value }) => value),
        ),
        epoch: was.value.epoch + 1,
      }),
      ...standing.map(unchanged),
    ],
  };
}

/** Whoever comes back begins anew. */
function withThem(
  scope: Scope,
  { beside, mentor, cover }: Journey,
  standing: readonly { readonly member: Journey["beside"][number]["member"]; readonly name: string }[],
): Journey["beside"] {
  const since = stamp(scope.now());
  const goesOn = (member: string) => member === mentor || member === cover?.member;
  const fresh = standing.filter(({ member }) => !goesOn(member));
  const others = beside.filter(({ member }) => !fresh.some((one) => one.member === member));
  return [...others, ...fresh.map(({ member, name }) => ({ member, name, since }))];
}
