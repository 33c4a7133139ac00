/** The printed form of results. */

/** Counts and prints results as they come. */
export class Report {
  passed = 0;
  failed = 0;

  /**
   * @param {string} heading
   * @param {AsyncIterable<import("./suite.ts").Result> | Iterable<import("./suite.ts").Result>} results
   */
  async print(heading, results) {
    console.log(`\n${heading}`);
    for await (const { name, milliseconds, error, again } of results) {
      if (!error) this.passed++;
      else if (!again) this.failed++;
      console.log(`  ${error ? "✗" : "✓"} ${name} (${milliseconds} ms${again ? ", tried once more" : ""})`);
      if (error) console.log(error.replaceAll(/^/gm, "      "));
    }
  }

  /** The last line, and the exit code that goes with it. */
  end() {
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}
