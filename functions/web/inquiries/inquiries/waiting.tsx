import { words } from "#functions/copy/words.ts";
import type { countInquiries } from "#shared/inquiries/list-inquiries.ts";
import { Bare, Icon } from "../../ui/kit.tsx";

/** In the inbox: how many inquiries are waiting. */
export function InquiriesWaiting({ found }: { found: Awaited<ReturnType<typeof countInquiries>> }) {
  const copy = words().inquiries.page;
  return (
    <div class="section panel rows">
      <div class="row">
        <Icon name="phone" />
        <div class="grow">
          <a class="whole" href="/inquiries">
            {copy.title}
          </a>
          <div class="second">{copy.inInbox({ n: found.waiting, more: found.more })}</div>
        </div>
        {found.late > 0 ? (
          <Bare icon="alarm-clock" tone="late">
            {copy.late({ n: found.late })}
          </Bare>
        ) : null}
      </div>
    </div>
  );
}
