import { words } from "#functions/copy/words.ts";
import type { readTransferLinks } from "#shared/views/transfer-page.ts";
import { Facts, Section } from "../../ui/kit.tsx";

const copy = () => words().residents.transfer;

/** For admissions only: the stay before a transfer and the one after it. */
export function TransferLinks({
  links,
  sayDay,
}: {
  links: Awaited<ReturnType<typeof readTransferLinks>>;
  sayDay: (date: string) => string;
}) {
  const both = [links.from, links.to].flatMap((one) => (one ? [one] : []));
  if (both.length === 0) return null;
  return (
    <Section title={words().residents.moveOut.transfer}>
      <Facts
        rows={both.map(({ way, other, on }) => [
          copy()[way],
          <a class="under" href={`/houses/${other.house}/stays/${other.stay}`}>
            {copy().otherStay({ day: sayDay(on) })}
          </a>,
        ])}
      />
    </Section>
  );
}
