import { en } from "#functions/copy/en/en.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { readPurged } from "#shared/referrals/ending/read-purged.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { when } from "../../ui/times.ts";

/** A referral whose details were deleted: what remains of it. */
export async function purgedPage(
  ctx: PageContext,
  at: { house: Id<"house"> | null; referral: Id<"referral"> },
): Promise<Markup> {
  const { header, history, timeZone } = await readPurged(ctx.scope, at);
  const now = ctx.scope.now();
  const number = spokenNumber(header.id);
  const back = at.house
    ? { href: `/houses/${at.house}/today`, text: en.page.back.today }
    : { href: "/referrals", text: en.page.back.inbox };
  return shell(ctx, {
    title: en.referral(number),
    here: at.house ? undefined : "inbox",
    children: (
      <div class="form-page">
        <Back href={back.href}>{back.text}</Back>
        <div class="title">
          <h1>{en.referral(number)}</h1>
        </div>
        <p class="second">{en.page.from(number, header.partnerName, header.senderReference)}</p>
        <Empty>{en.retention.referralGone}</Empty>
        <Section title={en.page.history}>
          <Timeline
            entries={[...history].reverse().map((one) => ({
              icon: one.type === "referral.purged" ? "trash-2" : "inbox",
              text: en.trail[one.type]?.(one.data) ?? one.type,
              second: [when(one.at, now, timeZone), nameOfActor(one.by)].filter(Boolean).join(", "),
            }))}
          />
        </Section>
      </div>
    ),
  });
}
