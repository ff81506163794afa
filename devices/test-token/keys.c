/* Keys as objects, their generation and signatures. PKCS#11 v2.40, 5.7, 5.11, 5.13 */
#include <stdlib.h>
#include <string.h>
#include "state.h"

/* A free place in `keys`; KEYS_MAX when there is none. */
static CK_ULONG free_place(void) {
  CK_ULONG at = 0;
  while (at < KEYS_MAX && keys[at]) at++;
  return at;
}

/* Takes up a stored key that this process does not have yet; another process may have made it. */
static void take_up(const char *file) {
  for (size_t i = 0; i < KEYS_MAX; i++)
    if (keys[i] && strcmp(keys[i]->file, file) == 0) return;
  CK_ULONG at = free_place();
  struct stored_key *key = at < KEYS_MAX ? malloc(sizeof *key) : NULL;
  if (!key) return;
  if (store_load(file, master, key) == CKR_OK) keys[at] = key;
  else free(key);
}

/* Copies a value out, or says how long it is. */
static CK_RV give(CK_ATTRIBUTE *attribute, const void *value, CK_ULONG length) {
  bool fits = !attribute->pValue || attribute->ulValueLen >= length;
  if (attribute->pValue && fits) memcpy(attribute->pValue, value, length);
  attribute->ulValueLen = fits ? length : CK_UNAVAILABLE_INFORMATION;
  return fits ? CKR_OK : CKR_BUFFER_TOO_SMALL;
}

static CK_RV give_point(const struct stored_key *key, CK_ATTRIBUTE *attribute) {
  uint8_t octets[POINT_LENGTH + 2] = { 0x04, POINT_LENGTH };
  memcpy(octets + 2, key->point, POINT_LENGTH);
  return vendor->bare_point ? give(attribute, key->point, POINT_LENGTH) : give(attribute, octets, sizeof octets);
}

static CK_RV give_attribute(const struct stored_key *key, bool private_half, CK_ATTRIBUTE *attribute) {
  CK_OBJECT_CLASS class = private_half ? CKO_PRIVATE_KEY : CKO_PUBLIC_KEY;
  CK_BBOOL is_private = private_half, kept = key->file[0] != 0, no = CK_FALSE;
  switch (attribute->type) {
    case CKA_CLASS: return give(attribute, &class, sizeof class);
    case CKA_KEY_TYPE: return give(attribute, &vendor->key_type, sizeof vendor->key_type);
    case CKA_ID: return give(attribute, key->id, key->id_length);
    case CKA_LABEL: return give(attribute, key->label, key->label_length);
    case CKA_TOKEN: return give(attribute, &kept, sizeof kept);
    case CKA_PRIVATE: return give(attribute, &is_private, sizeof is_private);
    case CKA_SENSITIVE: return give(attribute, &is_private, sizeof is_private);
    case CKA_EXTRACTABLE: return give(attribute, &no, sizeof no);
    case CKA_EC_POINT: if (!private_half) return give_point(key, attribute); break;
    case CKA_VALUE: if (private_half) { attribute->ulValueLen = CK_UNAVAILABLE_INFORMATION; return CKR_ATTRIBUTE_SENSITIVE; } break;
    default: break;
  }
  attribute->ulValueLen = CK_UNAVAILABLE_INFORMATION;
  return CKR_ATTRIBUTE_TYPE_INVALID;
}

static bool matches(const struct stored_key *key, bool private_half, const CK_ATTRIBUTE *template, CK_ULONG count) {
  for (CK_ULONG i = 0; i < count; i++) {
    uint8_t value[128];
    CK_ATTRIBUTE own = { template[i].type, value, sizeof value };
    if (give_attribute(key, private_half, &own) != CKR_OK || own.ulValueLen != template[i].ulValueLen || memcmp(value, template[i].pValue, own.ulValueLen) != 0) return false;
  }
  return true;
}

CK_RV C_FindObjectsInit(CK_SESSION_HANDLE session_handle, CK_ATTRIBUTE *template, CK_ULONG count) {
  ENTER_SESSION;
  REQUIRE(!session->finding, CKR_OPERATION_ACTIVE);
  session->finding = true;
  session->found_count = session->found_next = 0;
  REQUIRE(user_in, CKR_OK); /* before the login it shows nothing */
  store_list(take_up);
  for (CK_ULONG i = 0; i < KEYS_MAX; i++)
    for (int half = 0; keys[i] && half < 2; half++)
      if (matches(keys[i], half == 1, template, count)) session->found[session->found_count++] = handle_of(i, half == 1);
  return leave(CKR_OK);
}

CK_RV C_FindObjects(CK_SESSION_HANDLE session_handle, CK_OBJECT_HANDLE *objects, CK_ULONG most, CK_ULONG *count) {
  ENTER_SESSION;
  REQUIRE(session->finding, CKR_OPERATION_NOT_INITIALIZED);
  for (*count = 0; *count < most && session->found_next < session->found_count; (*count)++) objects[*count] = session->found[session->found_next++];
  return leave(CKR_OK);
}

CK_RV C_FindObjectsFinal(CK_SESSION_HANDLE session_handle) {
  ENTER_SESSION;
  REQUIRE(session->finding, CKR_OPERATION_NOT_INITIALIZED);
  session->finding = false;
  return leave(CKR_OK);
}

CK_RV C_GetAttributeValue(CK_SESSION_HANDLE session_handle, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *template, CK_ULONG count) {
  ENTER_SESSION;
  bool private_half;
  CK_ULONG place;
  struct stored_key *key = key_of(object, &private_half, &place);
  REQUIRE(key && (user_in || !private_half), CKR_OBJECT_HANDLE_INVALID);
  CK_RV worst = CKR_OK;
  for (CK_ULONG i = 0; i < count; i++) {
    CK_RV given = give_attribute(key, private_half, &template[i]);
    if (given != CKR_OK) worst = given;
  }
  return leave(worst);
}

static const CK_ATTRIBUTE *attribute_in(const CK_ATTRIBUTE *template, CK_ULONG count, CK_ATTRIBUTE_TYPE type) {
  for (CK_ULONG i = 0; i < count; i++)
    if (template[i].type == type) return &template[i];
  return NULL;
}

static bool copy_bytes(const CK_ATTRIBUTE *from, uint8_t to[ID_MAX], uint32_t *length) {
  *length = 0;
  if (!from) return true;
  if (from->ulValueLen > ID_MAX) return false;
  memcpy(to, from->pValue, *length = (uint32_t)from->ulValueLen);
  return true;
}

CK_RV C_GenerateKeyPair(CK_SESSION_HANDLE session_handle, CK_MECHANISM *mechanism, CK_ATTRIBUTE *public_template, CK_ULONG public_count,
                               CK_ATTRIBUTE *private_template, CK_ULONG private_count, CK_OBJECT_HANDLE *public_key, CK_OBJECT_HANDLE *private_key) {
  ENTER_SESSION;
  REQUIRE(mechanism->mechanism == vendor->generate, CKR_MECHANISM_INVALID);
  REQUIRE(user_in, CKR_USER_NOT_LOGGED_IN);
  const CK_ATTRIBUTE *type = attribute_in(public_template, public_count, CKA_KEY_TYPE);
  REQUIRE(!type || memcmp(type->pValue, &vendor->key_type, sizeof vendor->key_type) == 0, CKR_TEMPLATE_INCONSISTENT);
  const CK_ATTRIBUTE *kept = attribute_in(private_template, private_count, CKA_TOKEN);
  CK_ULONG at = free_place();
  struct stored_key *key = at < KEYS_MAX ? calloc(1, sizeof *key) : NULL;
  REQUIRE(key, CKR_DEVICE_MEMORY);
  key->key = sm2_generate();
  CK_RV made = key->key && sm2_point(key->key, key->point) && copy_bytes(attribute_in(private_template, private_count, CKA_ID), key->id, &key->id_length)
    && copy_bytes(attribute_in(private_template, private_count, CKA_LABEL), key->label, &key->label_length) ? CKR_OK : CKR_ATTRIBUTE_VALUE_INVALID;
  if (made == CKR_OK && kept && *(CK_BBOOL *)kept->pValue) made = store_save(key, master);
  if (made != CKR_OK) {
    EVP_PKEY_free(key->key);
    free(key);
    return leave(made);
  }
  keys[at] = key;
  *public_key = handle_of(at, false);
  *private_key = handle_of(at, true);
  return leave(CKR_OK);
}

/* Both halves go with the private one; the public half alone cannot be destroyed, nor need it be. */
CK_RV C_DestroyObject(CK_SESSION_HANDLE session_handle, CK_OBJECT_HANDLE object) {
  ENTER_SESSION;
  bool private_half;
  CK_ULONG place;
  struct stored_key *key = key_of(object, &private_half, &place);
  if (!private_half) return leave(CKR_OK);
  REQUIRE(key && user_in, CKR_OBJECT_HANDLE_INVALID);
  CK_RV removed = key->file[0] ? store_remove(key) : CKR_OK;
  REQUIRE(removed == CKR_OK, removed);
  forget_signing(key);
  keys[place] = NULL;
  EVP_PKEY_free(key->key);
  free(key);
  return leave(CKR_OK);
}

CK_RV C_SignInit(CK_SESSION_HANDLE session_handle, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE object) {
  ENTER_SESSION;
  bool private_half;
  REQUIRE(user_in, CKR_USER_NOT_LOGGED_IN);
  REQUIRE(!session->signing, CKR_OPERATION_ACTIVE);
  const struct sign_mechanism *found = sign_mechanism_of(vendor, mechanism->mechanism);
  REQUIRE(found, CKR_MECHANISM_INVALID);
  CK_ULONG place;
  struct stored_key *key = key_of(object, &private_half, &place);
  REQUIRE(key && private_half, CKR_KEY_HANDLE_INVALID);
  session->signing = found;
  session->signing_key = key;
  return leave(CKR_OK);
}

CK_RV C_Sign(CK_SESSION_HANDLE session_handle, CK_BYTE *data, CK_ULONG length, CK_BYTE *signature, CK_ULONG *signature_length) {
  ENTER_SESSION;
  REQUIRE(session->signing, CKR_OPERATION_NOT_INITIALIZED);
  if (!signature) {
    *signature_length = 80;
    return leave(CKR_OK);
  }
  const struct sign_mechanism *mechanism = session->signing;
  session->signing = NULL;
  REQUIRE(mechanism->input != INPUT_E || length == 32, CKR_DATA_LEN_RANGE);
  REQUIRE(sm2_sign(session->signing_key->key, mechanism, data, length, signature, signature_length), CKR_FUNCTION_FAILED);
  if (fault.kind == FAULT_WRONG_SIGNATURE) signature[*signature_length - 1] ^= 1;
  return leave(CKR_OK);
}
