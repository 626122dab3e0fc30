import { words } from "#functions/copy/words.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import type { Inquiry, InquiryContent } from "#shared/records/inquiry/inquiry.ts";
import { localDate } from "../../kit/local-times.ts";
import type { PageContext } from "../../kit/route.ts";
import { TakingForm } from "../../referrals/referral/take.tsx";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().inquiries.page;

/** An inquiry becomes a referral: the form of one, filled in with what they said. */
export async function referPage(ctx: PageContext, id: Id<"inquiry">): Promise<Markup> {
  const { scope } = ctx;
  const { inquiry, timeZone } = await readInquiry(scope, { inquiry: id });
  const title = copy().referTitle({ number: spokenNumber(id) });
  const { content, closed } = inquiry;
  return shell(ctx, {
    title,
    here: "inbox",
    children: (
      <div class="max-w-xl">
        <Back href={`/inquiries/${id}`}>{copy().number({ number: spokenNumber(id) })}</Back>
        <div class="title">
          <h1>{title}</h1>
        </div>
        {closed || !content ? (
          <Empty>{words().refusals.inquiry_closed}</Empty>
        ) : (
          <>
            <p class="second pb-4">{copy().referLead}</p>
            <TakingForm
              typed={ctx.typed}
              action={`/inquiries/${id}/referral`}
              values={knownOf(content, localDate(scope.now(), timeZone))}
            />
          </>
        )}
      </div>
    ),
  });
}

/** What an inquiry says of the person and of whoever asks for them. */
function knownOf({ asking, name, forName, phone, house, when, words: said }: InquiryContent, today: string) {
  const self = asking === "self" && !forName;
  return {
    from: self ? "self" : asking === "family" ? "family" : asking === "other" ? "other" : "",
    contactName: self ? "" : name,
    contactPhone: self ? "" : phone,
    givenName: self ? name : forName,
    phone: self ? phone : "",
    neededBy: when === "now" ? today : "",
    houseWanted: wanted[house],
    words: said,
  };
}

const wanted = { unsaid: "", men: "men", women: "women", either: "any" } satisfies Record<
  NonNullable<Inquiry["content"]>["house"],
  string
>;
