import {build,compare} from "./.cold.mjs";
const dirs={bare:"/tmp/wt/cold/bare"};
for(const n of process.argv.slice(2)){dirs[n+"-was"]=`/tmp/wt/cold/${n}`;build(n,`/tmp/wt/cold/${n}-now`);dirs[n+"-now"]=`/tmp/wt/cold/${n}-now`;}
compare(dirs,11);
