/* Files, folders and links of an image: see image.h. */
#include "image.h"

#include <string.h>
#include <sys/stat.h>

#include "numbers.h"

/* What lies at an offset in the block that starts there, or NULL where `length` bytes are not. */
static const uint8_t *within(const struct table *table, uint64_t block, uint32_t offset, size_t length) {
    size_t index = 0;
    while (index < table->blocks && table->starts[index] != block)
        index++;
    size_t at = index * META_BLOCK + offset;
    return index < table->blocks && at + length <= table->length ? table->bytes + at : NULL;
}

int image_node(const struct image *image, uint64_t reference, struct node *node) {
    static const mode_t KINDS[] = {0, S_IFDIR, S_IFREG, S_IFLNK};
    const struct table *table = &image->nodes;
    const uint8_t *at = within(table, reference >> 16, reference & 0xFFFF, 32);
    unsigned kind = at ? half(at) : 0;
    unsigned plain = kind > 7 ? kind - 7 : kind;
    if (plain < 1 || plain > 3)
        return -1;
    size_t left = table->bytes + table->length - at;
    size_t need = kind == 9 ? 56 : kind == 8 ? 40 : 32;
    if (left < need)
        return -1;
    memset(node, 0, sizeof *node);
    node->mode = KINDS[plain] | half(at + 2);
    node->time = word(at + 8);
    node->number = word(at + 12);
    node->links = 1;
    switch (kind) {
    case 1:
        node->start = word(at + 16), node->links = word(at + 20), node->size = half(at + 24);
        node->offset = half(at + 26);
        return 0;
    case 8:
        node->links = word(at + 16), node->size = word(at + 20), node->start = word(at + 24);
        node->offset = half(at + 34);
        return 0;
    case 2:
        node->start = word(at + 16), node->fragment = word(at + 20), node->offset = word(at + 24);
        node->size = word(at + 28), node->rest = at + 32;
        break;
    case 9:
        node->start = large(at + 16), node->size = large(at + 24), node->links = word(at + 40);
        node->fragment = word(at + 44), node->offset = word(at + 48), node->rest = at + 56;
        break;
    default:
        node->links = word(at + 16), node->size = word(at + 20), node->rest = at + 24;
        return left - 24 >= node->size ? 0 : -1;
    }
    node->blocks = node->size / image->block_size;
    if (node->fragment == NO_FRAGMENT && node->size % image->block_size)
        node->blocks++;
    return (left - need) / 4 >= node->blocks ? 0 : -1;
}

int image_folder(const struct image *image, const struct node *node, struct walk *walk) {
    memset(walk, 0, sizeof *walk);
    if (!S_ISDIR(node->mode) || node->size < 3)
        return -1;
    size_t length = node->size - 3; /* the format counts . and .. as three bytes */
    if (!length)
        return 0;
    walk->at = within(&image->folders, node->start, node->offset, length);
    walk->end = walk->at + length;
    return walk->at ? 0 : -1;
}

int image_next(struct walk *walk, struct entry *entry) {
    static const mode_t KINDS[] = {0, S_IFDIR, S_IFREG, S_IFLNK};
    if (!walk->left) {
        if (walk->end - walk->at < 12)
            return 0;
        walk->left = word(walk->at) + 1;
        walk->block = word(walk->at + 4);
        walk->at += 12;
    }
    if (walk->end - walk->at < 9)
        return -1;
    unsigned kind = half(walk->at + 4);
    entry->length = half(walk->at + 6) + 1;
    entry->name = (const char *)walk->at + 8;
    entry->reference = (uint64_t)walk->block << 16 | half(walk->at);
    entry->kind = kind < 4 ? KINDS[kind] : 0;
    walk->at += 8 + entry->length;
    walk->left--;
    return walk->at <= walk->end ? 1 : -1;
}
