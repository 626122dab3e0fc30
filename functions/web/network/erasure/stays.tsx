import { en } from "#functions/copy/en/en.ts";

/** What an erasure does not reach: said before it is asked for, and on the certificate. */
export const Stays = ({ until }: { until: string }) => (
  <ul class="panel rows plain-list">
    {en.certificate.stays(until).map((line) => (
      <li class="row">{line}</li>
    ))}
  </ul>
);
