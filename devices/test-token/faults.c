#define _POSIX_C_SOURCE 200809L
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "token.h"

#define SWITCHES_MAX 8

struct fault_switch {
  char function[32], kind[32];
  long argument, count;
};

/* One switch a line: FUNCTION KIND ARGUMENT COUNT; a negative count means always. */
static size_t read_switches(const char *path, struct fault_switch found[SWITCHES_MAX]) {
  FILE *file = fopen(path, "r");
  size_t count = 0;
  if (!file) return 0;
  while (count < SWITCHES_MAX && fscanf(file, "%31s %31s %li %ld", found[count].function, found[count].kind, &found[count].argument, &found[count].count) == 4) count++;
  fclose(file);
  return count;
}

static void write_switches(const char *path, const struct fault_switch *kept, size_t count) {
  FILE *file = fopen(path, "w");
  if (!file) return;
  for (size_t i = 0; i < count; i++)
    if (kept[i].count != 0) fprintf(file, "%s %s %ld %ld\n", kept[i].function, kept[i].kind, kept[i].argument, kept[i].count);
  fclose(file);
}

static void wait_for(long milliseconds) {
  struct timespec left = { milliseconds / 1000, milliseconds % 1000 * 1000000 };
  while (nanosleep(&left, &left) != 0) continue;
}

struct fault_found fault_in(const char *function) {
  struct fault_found none = { FAULT_NONE, CKR_OK };
  struct fault_switch switches[SWITCHES_MAX];
  char path[PATH_MAX];
  size_t count = store_path(path, sizeof path, "faults") ? read_switches(path, switches) : 0, at = 0;
  while (at < count && strcmp(switches[at].function, function) != 0) at++;
  if (at == count) return none;
  struct fault_switch found = switches[at];
  if (found.count > 0) {
    switches[at].count--;
    write_switches(path, switches, count);
  }
  if (strcmp(found.kind, "crash") == 0) abort();
  if (strcmp(found.kind, "delay") == 0) wait_for(found.argument);
  if (strcmp(found.kind, "restart") == 0) return (struct fault_found){ FAULT_RESTART, CKR_OK };
  if (strcmp(found.kind, "wrong-signature") == 0) return (struct fault_found){ FAULT_WRONG_SIGNATURE, CKR_OK };
  if (strcmp(found.kind, "return") == 0) return (struct fault_found){ FAULT_RETURN, (CK_RV)found.argument };
  return none;
}
