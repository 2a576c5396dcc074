import { writeFileSync } from 'node:fs';

/**
 * Says at the end how many tests there were, and writes the same figures, named as in Vitest's JSON report, to the
 * file that `TEST_REPORT` names, so that one command can sum up every kind of test.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(({ testResults }) =>
        testResults ? testsOf(testResults) : [],
      );
      const passed = tests.filter((test) => test.passed).length;
      const skipped = tests.filter((test) => test.skipped).length;
      // A file that does not load has no tests, and is a failure all the same.
      const broken = sessions.filter((session) => !session.passed && !session.testResults).length;
      const failed = tests.length - passed - skipped + broken;
      process.stdout.write(
        `\n${sessions.length} files: ${passed} passed, ${failed} failed, ${skipped} skipped\n`,
      );
      for (const { browser, testResults } of sessions) {
        const left = testResults ? testsOf(testResults).filter((test) => test.skipped) : [];
        for (const { name } of left) process.stdout.write(`Skipped in ${browser.name}: ${name}\n`);
      }
      const file = process.env['TEST_REPORT'];
      if (!file) return;
      const report = {
        numTotalTests: tests.length,
        numPassedTests: passed,
        numFailedTests: failed,
        numPendingTests: skipped,
        success: failed === 0,
      };
      writeFileSync(file, JSON.stringify(report));
    },
  };
}

function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
