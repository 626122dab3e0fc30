import { raw } from "hono/html";
import { roles } from "#functions/copy/en/common/words.ts";
import { isRole } from "#shared/tenancy/roles.ts";

/** A demo person listed on the sign-in page. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly network: string;
  /** Staff and residents have doors of their own. */
  readonly signsInAt: "/sign-in" | "/me/sign-in";
}

export interface IdentityPageProps {
  readonly action: string;
  readonly people: readonly DemoPerson[];
  /** The typed value, kept when it is rejected. */
  readonly typed?: string | undefined;
  readonly problem?: string | undefined;
}

/** Stands in for the identity provider's page. It asks for no password: nothing here is real. */
const IdentityPage = ({ action, people, typed, problem }: IdentityPageProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Sign in · Porchlight development</title>
      <link rel="stylesheet" href="/identity/page.css" />
    </head>
    <body>
      <main>
        <header>
          <h1>Choose who to sign in as</h1>
          <p>For development only. Every name is invented, and there is no password.</p>
        </header>
        <form method="post" action={action} novalidate>
          <label for="email">Email</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            required
            value={typed ?? ""}
            aria-invalid={problem ? "true" : undefined}
            aria-describedby={problem ? "email-problem" : undefined}
            autofocus={problem !== undefined}
          />
          {problem ? (
            <p id="email-problem" class="problem">
              {problem}
            </p>
          ) : null}
          <button type="submit" class="lamp">
            Continue
          </button>
        </form>
        {byNetwork(people).map(([network, members]) => (
          <section>
            <h2>{network}</h2>
            <form method="post" action={action}>
              <ul>
                {members.map((person) => (
                  <li>
                    <button type="submit" name="email" value={person.email}>
                      {person.email}
                    </button>
                    <span>
                      {person.name}, {isRole(person.role) ? roles[person.role] : person.role}
                    </span>
                  </li>
                ))}
              </ul>
            </form>
          </section>
        ))}
      </main>
    </body>
  </html>
);

function byNetwork(people: readonly DemoPerson[]): [string, DemoPerson[]][] {
  const groups = new Map<string, DemoPerson[]>();
  for (const person of people) groups.set(person.network, [...(groups.get(person.network) ?? []), person]);
  return [...groups];
}

export const renderIdentityPage = (props: IdentityPageProps): string =>
  `<!doctype html>${raw(String(<IdentityPage {...props} />))}`;

export const identityStyles = `
:root { color-scheme: light dark; --page: #f7f3ec; --panel: #fefdfa; --edge: #e0dacf; --ink: #272030; --ink-2: #585260;
  --control: #8d8592; --lamp: #f4b949; --on-lamp: #2a1c06; --late: #a01d2a; }
@media (prefers-color-scheme: dark) { :root { --page: #17141f; --panel: #24212c; --edge: #3f3a48; --ink: #eee9df;
  --ink-2: #b9b4a8; --control: #8d8797; --lamp: #f5bd56; --on-lamp: #24180a; --late: #f89a92; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 17px/1.45 "Figtree Variable", Figtree, system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 32px 16px 48px; display: grid; gap: 28px; }
h1 { margin: 0 0 4px; font-size: 28px; line-height: 1.2; }
h2 { margin: 0 0 8px; font-size: 19px; }
p { margin: 0; color: var(--ink-2); font-size: 15px; }
label { display: block; font-weight: 600; margin-bottom: 4px; }
input { width: 100%; height: 48px; padding: 0 14px; font: inherit; color: inherit; background: var(--panel);
  border: 1.5px solid var(--control); border-radius: 12px; }
input[aria-invalid] { border-color: var(--late); }
.problem { color: var(--late); margin-top: 4px; }
button { min-height: 44px; padding: 0 16px; font: inherit; color: inherit; text-align: left; background: none;
  border: 1px solid var(--control); border-radius: 12px; cursor: pointer; overflow-wrap: anywhere; }
button.lamp { width: 100%; min-height: 48px; margin-top: 12px; text-align: center; font-weight: 600;
  background: var(--lamp); color: var(--on-lamp); border-color: transparent; }
:is(button, input):focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 4px 16px; background: var(--panel); border: 1px solid var(--edge); border-radius: 16px; }
li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 8px 0; }
li + li { border-top: 1px solid var(--edge); }
li span { color: var(--ink-2); font-size: 15px; }
`;
