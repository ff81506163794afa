#define _POSIX_C_SOURCE 200809L
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "token.h"

struct switch_ {
  char function[32], kind[32];
  long argument, count;
};

/* One line: FUNCTION KIND ARGUMENT COUNT; a negative count means always. */
static bool read_switch(const char *path, struct switch_ *found) {
  FILE *file = fopen(path, "r");
  if (!file) return false;
  bool complete = fscanf(file, "%31s %31s %li %ld", found->function, found->kind, &found->argument, &found->count) == 4;
  fclose(file);
  return complete;
}

static void count_down(const char *path, const struct switch_ *found) {
  if (found->count < 0) return;
  if (found->count <= 1) {
    unlink(path);
    return;
  }
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%s %s %ld %ld\n", found->function, found->kind, found->argument, found->count - 1);
  fclose(file);
}

static void wait_for(long milliseconds) {
  struct timespec left = { milliseconds / 1000, milliseconds % 1000 * 1000000 };
  while (nanosleep(&left, &left) != 0) continue;
}

struct fault_found fault_in(const char *function) {
  struct fault_found none = { FAULT_NONE, CKR_OK };
  struct switch_ found;
  char path[PATH_MAX];
  if (!store_path(path, sizeof path, "faults") || !read_switch(path, &found) || strcmp(found.function, function) != 0) return none;
  count_down(path, &found);
  if (strcmp(found.kind, "crash") == 0) abort();
  if (strcmp(found.kind, "delay") == 0) wait_for(found.argument);
  if (strcmp(found.kind, "restart") == 0) return (struct fault_found){ FAULT_RESTART, CKR_OK };
  if (strcmp(found.kind, "wrong-signature") == 0) return (struct fault_found){ FAULT_WRONG_SIGNATURE, CKR_OK };
  if (strcmp(found.kind, "return") == 0) return (struct fault_found){ FAULT_RETURN, (CK_RV)found.argument };
  return none;
}
