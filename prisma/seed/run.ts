import { seed } from './seed'

const demo = process.env.DEMO === '1'
await seed({ demo })
console.log(`✓ the code lists ${demo ? 'and the demo ' : ''}are in place`)
// the pool of the app's database client would keep the process for a while
process.exit()
