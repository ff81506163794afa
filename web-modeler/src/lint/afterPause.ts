import lintModule from 'bpmn-js-bpmnlint';

const [, Linting] = lintModule.linting;
const pauseMs = 400;

/** Judges the drawing when nothing has changed for a while, not on each key. */
class LintingAfterPause extends Linting {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Whether the drawing has changed since it was last judged; told as `linting.waiting`. */
  get waits(): boolean {
    return this.waiting !== undefined;
  }

  override update(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.waiting = undefined;
      super.update();
    }, pauseMs);
    this._eventBus.fire('linting.waiting');
  }
}

/** bpmn-js-bpmnlint, judging after a pause. */
export const lintAfterPause = { ...lintModule, linting: ['type', LintingAfterPause] };
