/** A route's path with its parameters filled in. */
export const pathOf = (path: string, ids: Record<string, string>) =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`Tell the walk what :${name} is`);
    return id;
  });
