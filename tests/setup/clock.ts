process.env.TEST_CLOCK = '1'
process.env.TEST_NOW = '2026-11-23T09:30'
