/* Mounts an image by FUSE, and answers the kernel's questions about it. */
#ifndef SERVE_H
#define SERVE_H

#include "image.h"

/* Opens the kernel's end of a mount at a folder: by fusermount3 or fusermount, or, for root, by
 * itself. -1 where neither can be had. */
int mount_at(const char *folder);

/* Takes the mount away; what is open stays readable as long as it is served. -1 where it stays. */
int unmount_from(const char *folder);

/* Answers until the process that `watched` is a descriptor of has ended, takes the mount away, and
 * answers on until nothing in it is open any more. */
void serve(struct image *image, int kernel, int watched, const char *folder);

#endif
