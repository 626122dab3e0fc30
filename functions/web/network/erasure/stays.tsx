import { en } from "#functions/copy/en/en.ts";

/** What isn't deleted: shown before the request and on the certificate. */
export const Stays = ({ until }: { until: string }) => (
  <ul class="panel rows plain-list">
    {en.certificate.stays(until).map((line) => (
      <li class="row">{line}</li>
    ))}
  </ul>
);
