#include <string.h>
#include "token.h"

/* Numbers are the vendors'. For vendors other than Sansec, which form the signature has is this token's choice, not a fact. */
static const struct vendor vendors[] = {
  { "sansec", 0x80000004, 0x80008001, false, {
    { 0x80008104, INPUT_E, true }, { 0x80008105, INPUT_E, false },
    { 0x80008100, INPUT_MESSAGE_WITHOUT_Z, false }, { 0x80008101, INPUT_MESSAGE_WITHOUT_Z, true },
    { 0x80008103, INPUT_MESSAGE, true } } },
  { "tass", 0x80000004, 0x80008001, true, { { 0x80008000, INPUT_E, false }, { 0x80008100, INPUT_MESSAGE, false } } },
  { "koal", 0x80000004, 0x80008001, false, { { 0x80008104, INPUT_E, true }, { 0x80008100, INPUT_MESSAGE, true } } },
  { "luna", 0x80000016, 0x80000B20, false, { { 0x80000B21, INPUT_E, false }, { 0x80000B22, INPUT_MESSAGE, false } } },
  { "ibm-ep11", 0x80050002, 0x8005000A, false, { { 0x8005000B, INPUT_E, false }, { 0x8005000C, INPUT_MESSAGE, false } } },
};

const struct vendor *vendor_named(const char *name) {
  for (size_t i = 0; i < sizeof vendors / sizeof *vendors; i++)
    if (strcmp(vendors[i].name, name) == 0) return &vendors[i];
  return NULL;
}

const struct sign_mechanism *sign_mechanism_of(const struct vendor *vendor, CK_MECHANISM_TYPE number) {
  for (const struct sign_mechanism *mechanism = vendor->sign; mechanism->number; mechanism++)
    if (mechanism->number == number) return mechanism;
  return NULL;
}
