// Stands in for AWS's runtime: gets the next event, calls the handler, sends back the response.
const [bundle] = process.argv.slice(2);
const base = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const { handler } = await import(bundle);
for (;;) {
  const next = await fetch(`${base}/next`);
  const id = next.headers.get("lambda-runtime-aws-request-id");
  const send = (kind, body) =>
    fetch(`${base}/${id}/${kind}`, { method: "POST", body: JSON.stringify(body ?? null) });
  try {
    await send("response", await handler(await next.json(), { awsRequestId: id }));
  } catch (error) {
    await send("error", { errorType: error.name, errorMessage: error.message });
  }
}
