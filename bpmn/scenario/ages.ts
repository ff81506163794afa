/** Numbers of one flow's ids, and by how much they lie behind those of the whole world, from a number on. */
interface Mark {
  readonly from: number;
  readonly behind: number;
}

/**
 * When what stands open in a flow began, in the order of its world. Ids end in a number that counts up in their flow; marks say what
 * the world had counted by then. Adding leaves what was there as it is: worlds that are dropped again share it.
 */
export class Ages {
  private readonly marks: Mark[];
  private readonly length: number;

  constructor(marks: Mark[] = [], length = 0) {
    this.marks = marks;
    this.length = length;
  }

  /** From this number on ids of the flow lie so much behind those of the world. */
  adding(mark: Mark): Ages {
    const marks = this.marks.length === this.length ? this.marks : this.marks.slice(0, this.length);
    marks.push(mark);
    return new Ages(marks, this.length + 1);
  }

  of(id: string): number {
    const number = Number(id.slice(id.lastIndexOf('#') + 1));
    let [low, high] = [0, this.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.marks[middle]?.from ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    return number + (this.marks[low]?.behind ?? 0);
  }
}
