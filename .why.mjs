import { buildSync } from "esbuild";
const [,,name,...targets]=process.argv;
const r=buildSync({entryPoints:{index:`functions/${name}/lambda.ts`},outdir:`/tmp/x`,bundle:true,splitting:true,platform:"node",format:"esm",mainFields:["module","main"],conditions:["module","import"],jsx:"automatic",jsxImportSource:"hono/jsx",metafile:true,write:false,logLevel:"error"});
const ins=r.metafile.inputs;
for(const t of targets){const start=`functions/${name}/lambda.ts`;const prev=new Map([[start,null]]);const q=[start];let hit;while(q.length){const k=q.shift();if(k.includes(t)){hit=k;break}for(const i of ins[k]?.imports??[])if(i.kind==="import-statement"&&!i.external&&!prev.has(i.path)){prev.set(i.path,k);q.push(i.path)}}
if(!hit){console.log(t,"not static");continue}const chain=[];for(let k=hit;k;k=prev.get(k))chain.push(k);console.log(chain.reverse().join("\n  -> "))}
