import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";

/** The library's own class misses its interface by an optional field, under `exactOptionalPropertyTypes`. */
export const asBucket = (bucket: Bucket): IBucket => bucket as unknown as IBucket;
