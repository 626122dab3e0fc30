import { Icon } from "../ui/kit.tsx";

/** What a person is good at, in their words. */
export const StrengthList = ({ all }: { readonly all: readonly string[] }) => (
  <ul class="panel pad stack">
    {all.map((one) => (
      <li class="bare t-good">
        <Icon name="sprout" />
        {one}
      </li>
    ))}
  </ul>
);
