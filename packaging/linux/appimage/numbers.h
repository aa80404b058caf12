/* Numbers of an image, which stand wherever they happen to. */
#ifndef NUMBERS_H
#define NUMBERS_H

#include <stdint.h>
#include <string.h>

enum { META_BLOCK = 8192 };
#define NO_FRAGMENT 0xFFFFFFFFU

static inline uint16_t half(const uint8_t *from) {
    uint16_t number;
    memcpy(&number, from, sizeof number);
    return number;
}

static inline uint32_t word(const uint8_t *from) {
    uint32_t number;
    memcpy(&number, from, sizeof number);
    return number;
}

static inline uint64_t large(const uint8_t *from) {
    uint64_t number;
    memcpy(&number, from, sizeof number);
    return number;
}

#endif
