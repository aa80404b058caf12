/* Writes what is in an image to the disk. */
#ifndef EXTRACT_H
#define EXTRACT_H

#include "image.h"

/* Writes all whose path fits the pattern (NULL: all) below a folder, which is made; tells each path
 * on standard output where `tell` is set. -1, with errno, for what cannot be read or written. */
int extract(struct image *image, const char *folder, const char *pattern, int tell);

/* Whether all that is in the image lies below the folder, each file with its size. */
int is_whole(struct image *image, const char *folder);

/* Removes a folder with all that is in it; follows no link. */
int remove_tree(const char *folder);

#endif
