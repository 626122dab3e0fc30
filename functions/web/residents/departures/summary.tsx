import { words } from "#functions/copy/words.ts";
import { questionNames } from "#shared/records/departure/checklist.ts";
import { rollUpOf } from "#shared/records/departure/kinds.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { Facts, Section } from "../../ui/kit.tsx";
import { sayAnswer } from "./checklist.tsx";

const copy = () => words().residents.departure;
const transfer = () => words().residents.transfer;

interface Shown {
  readonly found: StayPage;
  readonly sayDay: (date: string) => string;
  /** The reader may open the page on which it is prepared. */
  readonly opens: boolean;
}

/** What a stay's page shows of its move-out, and of what was sent from another house. */
export function DepartureSummary({ found, sayDay, opens }: Shown) {
  const { stay, departure, brought } = found;
  const answers = departure?.answers ?? {};
  const given = stay.closed ? questionNames.filter((one) => answers[one]) : [];
  const rollUp = stay.closed ? rollUpOf(stay.closed.kind) : undefined;
  const { notice } = stay;
  const preparing = departure?.case ? copy().underWay : copy().preparing;
  const rows = [
    ...(!stay.closed && notice
      ? [
          [
            copy().acts.notice,
            copy().standing({ day: sayDay(notice.leaveBy), on: sayDay(notice.on) }),
          ] as const,
        ]
      : []),
    ...(!stay.closed && departure?.kind
      ? [
          [
            copy().preparingRow,
            opens ? (
              <a class="under" href={`/houses/${stay.house}/stays/${stay.id}/departure`}>
                {preparing}
              </a>
            ) : (
              preparing
            ),
          ] as const,
        ]
      : []),
    ...(rollUp ? [[copy().rollUp, copy().rollUps[rollUp]] as const] : []),
    ...given.map((one) => [copy().asks[one].title, sayAnswer(one, answers[one], sayDay)] as const),
  ];
  return (
    <>
      {rows.length > 0 ? (
        <Section title={copy().title}>
          <Facts rows={rows} />
        </Section>
      ) : null}
      {brought.length > 0 ? (
        <Section title={transfer().brought}>
          <Facts
            rows={brought.map(({ what, ...said }) => [
              copy().asks[what].title,
              sayAnswer(what, { ...said, who: "", on: null, cents: null }, sayDay),
            ])}
          />
        </Section>
      ) : null}
    </>
  );
}
