import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { readPurged } from "#shared/referrals/ending/read-purged.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { wayBack } from "../../kit/last-inbox.ts";
import { referredBy } from "../../kit/referred-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { iconOf, sayEvent } from "../../kit/say-event.ts";
import { Back, Empty, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

/** A referral whose details were deleted: what remains of it. */
export async function purgedPage(
  ctx: PageContext,
  at: { house: Id<"house"> | null; referral: Id<"referral"> },
): Promise<Markup> {
  const { header, history, timeZone } = await readPurged(ctx.scope, at);
  const now = ctx.scope.now();
  const number = spokenNumber(header.id);
  const back = await wayBack(ctx, at.house);
  return shell(ctx, {
    title: words().referrals.number({ number }),
    here: back.here,
    children: (
      <div class="form-page">
        <Back href={back.href}>{back.text}</Back>
        <div class="title">
          <h1>{words().referrals.number({ number })}</h1>
        </div>
        <p class="second">
          {words().referrals.page.from({
            number,
            kind: header.source.kind,
            partner: referredBy(header.source),
            reference: header.senderReference || "none",
          })}
        </p>
        <Empty>{words().network.retention.referralGone}</Empty>
        <Section title={words().referrals.page.history}>
          <Timeline
            entries={[...history].reverse().map((one) => ({
              icon: iconOf(one.type),
              text: sayEvent(one),
              second: [when(one.at, now, timeZone), nameOfActor(one.by)].filter(Boolean).join(", "),
            }))}
          />
        </Section>
      </div>
    ),
  });
}
