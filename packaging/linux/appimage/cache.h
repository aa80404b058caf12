/* Keeps an unpacked image where a later start finds it. */
#ifndef CACHE_H
#define CACHE_H

#include "image.h"

/* Writes into `place` (PATH_MAX) the folder in which the whole image lies unpacked. What was there
 * already is taken as it is, if nothing is missing. As long as this process, or one that it
 * starts, lives, no other AppImage of obsdiag removes it. Returns 0, or -1 after having said why. */
int kept_folder(struct image *image, char *place);

#endif
