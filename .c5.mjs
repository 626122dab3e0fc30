import * as esb from "esbuild"; import {readFileSync} from "node:fs"; import {execFileSync} from "node:child_process";
const [,,entry,outn]=process.argv;
const opts={outExtension:{".js":".mjs"},splitting:false,bundle:true,minify:false,keepNames:false,platform:"node",target:"node24",format:"esm",mainFields:["module","main"],conditions:["module","import"],jsx:"automatic",jsxImportSource:"hono/jsx",logLevel:"error",banner:{js:'import { createRequire as __c } from "node:module"; const require = __c(import.meta.url);'},nodePaths:[process.cwd()+"/node_modules"]};
const count={name:"count",setup(b){b.onLoad({filter:/zod\/v4\/core\/core\.js$/},a=>({contents:"globalThis.__s=[];Error.stackTraceLimit=60;\n"+readFileSync(a.path,"utf8").replace(/function init\(inst, def\) \{/,m=>m+"if(!inst._zod)globalThis.__s.push(new Error().stack);"),loader:"js"}))}};
const out=`/tmp/wt/cold/stack-${outn}`;
await esb.build({...opts,entryPoints:{index:entry},outdir:out,plugins:[count]});
const txt=execFileSync(process.execPath,["-e",`import("${out}/index.mjs").catch(()=>{}).then(()=>{process.stdout.write(JSON.stringify(globalThis.__s.map(s=>[...s.matchAll(/index\\.mjs:(\\d+)/g)].map(m=>+m[1]))),()=>process.exit(0))})`],{env:{...process.env,AWS_REGION:"x"},encoding:"utf8",maxBuffer:1e9});
const L=readFileSync(out+"/index.mjs","utf8").split("\n");const src=[];let cur="";for(let i=0;i<L.length;i++){const m=/^\/\/ (\S+\.(?:ts|js|mjs|tsx))$/.exec(L[i]);if(m)cur=m[1].replace(/^.*wt\/budgets\//,"");src[i+1]=cur;}
const first=new Map(),last=new Map();
for(const ls of JSON.parse(txt)){const own=ls.map(l=>src[l]).filter(s=>!s.includes("node_modules"));const a=own[0],z=own.at(-1);first.set(a,(first.get(a)||0)+1);last.set(z,(last.get(z)||0)+1);}
console.log("total",JSON.parse(txt).length);
const top=(m,n)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,n).forEach(([k,v])=>console.log(String(v).padStart(6),k));
console.log("nearest");top(first,18);console.log("module");top(last,70);
