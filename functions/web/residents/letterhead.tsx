import type { Letterhead as Values } from "#shared/records/house/letterhead.ts";

/** Who a paper is from. */
export const Letterhead = ({ entity, house, address, phone }: Values) => (
  <header class="letterhead">
    <b>{entity}</b>
    <p class="second">
      {[house, address, phone].filter(Boolean).map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
    </p>
  </header>
);

/** Lines to sign on paper. */
export const SignLines = ({ who, line }: { who: readonly string[]; line: string }) => (
  <>
    {who.map((one) => (
      <p class="sign-line">
        {one}
        <span class="second">{line}</span>
      </p>
    ))}
  </>
);
