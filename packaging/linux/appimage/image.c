/* Reads an image: see image.h. */
#include "image.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include "numbers.h"

enum {
    META_PLAIN = 0x8000,
    DATA_PLAIN = 1 << 24,
    ZSTD = 6,
    LARGEST_BLOCK = 1 << 20,
};

struct superblock {
    uint32_t magic, inodes, time, block_size, fragments;
    uint16_t compression, block_log, flags, ids, major, minor;
    uint64_t root, bytes_used, id_table, xattr_table, inode_table, folder_table, fragment_table, exports;
};

static int load(const struct image *image, uint64_t start, void *to, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t got = pread(image->file, (char *)to + done, length - done, image->offset + start + done);
        if (got <= 0)
            return -1;
        done += got;
    }
    return 0;
}

/* Loads and unpacks what lies at a place, and returns its length. */
static ssize_t unpack(struct image *image, uint64_t start, size_t length, int plain, uint8_t *to, size_t room) {
    if (plain)
        return length <= room && !load(image, start, to, length) ? (ssize_t)length : -1;
    if (length > LARGEST_BLOCK || load(image, start, image->packed, length))
        return -1;
    size_t done = ZSTD_decompressDCtx(image->unpacker, to, room, image->packed, length);
    return ZSTD_isError(done) ? -1 : (ssize_t)done;
}

static ssize_t unpack_meta(struct image *image, uint64_t start, uint8_t *to, uint64_t *after) {
    uint8_t head[2];
    if (load(image, start, head, sizeof head))
        return -1;
    size_t length = half(head) & (META_PLAIN - 1);
    *after = start + sizeof head + length;
    return unpack(image, start + sizeof head, length, half(head) & META_PLAIN, to, META_BLOCK);
}

static int load_table(struct image *image, uint64_t start, uint64_t end, struct table *table) {
    size_t room = 0;
    for (uint64_t at = start; at < end;) {
        if (table->blocks == room) {
            room = room ? 2 * room : 16;
            table->bytes = realloc(table->bytes, room * META_BLOCK);
            table->starts = realloc(table->starts, room * sizeof *table->starts);
            if (!table->bytes || !table->starts)
                return -1;
        }
        table->starts[table->blocks] = at - start;
        ssize_t got = unpack_meta(image, at, table->bytes + table->length, &at);
        if (got < 0)
            return -1;
        table->blocks++;
        table->length += got;
    }
    return 0;
}

static int load_fragments(struct image *image, const struct superblock *head, uint64_t *first) {
    size_t blocks = (head->fragments + 511) / 512;
    image->fragments = calloc(blocks + 1, META_BLOCK);
    for (size_t index = 0; index < blocks; index++) {
        uint64_t at, after;
        uint8_t *to = (uint8_t *)image->fragments + index * META_BLOCK;
        if (load(image, head->fragment_table + index * sizeof at, &at, sizeof at) || unpack_meta(image, at, to, &after) < 0)
            return -1;
        if (!index)
            *first = at;
    }
    image->fragment_count = head->fragments;
    return 0;
}

/* FNV-1a: the tables hold the names, times and packed sizes of all that is in the image. */
static uint64_t mixed(uint64_t sum, const void *bytes, size_t length) {
    for (const uint8_t *at = bytes; length--; at++)
        sum = (sum ^ *at) * 0x100000001B3U;
    return sum;
}

int image_open(struct image *image, int file, uint64_t offset) {
    struct superblock head;
    struct stat told;
    memset(image, 0, sizeof *image);
    image->file = file;
    image->offset = offset;
    if (fstat(file, &told) || load(image, 0, &head, sizeof head) || memcmp(&head.magic, "hsqs", 4) ||
        head.major != 4 || head.compression != ZSTD || !head.block_size || head.block_size > LARGEST_BLOCK ||
        offset + head.bytes_used > (uint64_t)told.st_size)
        return -1;
    image->root = head.root;
    image->inodes = head.inodes;
    image->block_size = head.block_size;
    image->packed = malloc(LARGEST_BLOCK);
    image->unpacker = ZSTD_createDCtx();
    uint64_t end = 0;
    if (!image->packed || !image->unpacker || load(image, head.id_table, &end, sizeof end) ||
        load_fragments(image, &head, &end) || load_table(image, head.inode_table, head.folder_table, &image->nodes) ||
        load_table(image, head.folder_table, end, &image->folders))
        return -1;
    uint64_t sum = mixed(0xCBF29CE484222325U, &head, sizeof head);
    sum = mixed(sum, &told.st_mtim.tv_sec, sizeof told.st_mtim.tv_sec);
    image->identity = mixed(sum, image->nodes.bytes, image->nodes.length);
    return 0;
}

/* The unpacked block that starts there: a kept one, or in the place of that unused for longest. */
static const struct block *block_at(struct image *image, uint64_t start, uint32_t size) {
    struct block *oldest = image->kept;
    for (struct block *block = image->kept; block < image->kept + KEPT_BLOCKS; block++) {
        if (block->start == start) {
            block->last_used = ++image->uses;
            return block;
        }
        if (block->last_used < oldest->last_used)
            oldest = block;
    }
    if (!oldest->bytes && !(oldest->bytes = malloc(image->block_size)))
        return NULL;
    oldest->start = 0;
    ssize_t got = unpack(image, start, size & (DATA_PLAIN - 1), size & DATA_PLAIN, oldest->bytes, image->block_size);
    if (got < 0)
        return NULL;
    *oldest = (struct block){start, ++image->uses, got, oldest->bytes};
    return oldest;
}

ssize_t image_read(struct image *image, const struct node *node, uint64_t from, uint8_t *to, size_t room) {
    if (from >= node->size)
        return 0;
    size_t wanted = node->size - from < room ? node->size - from : room;
    for (size_t done = 0; done < wanted;) {
        size_t index = (from + done) / image->block_size, skip = (from + done) % image->block_size;
        uint64_t start = node->start;
        uint32_t size = 0;
        if (index < node->blocks) {
            for (size_t before = 0; before < index; before++)
                start += word(node->rest + 4 * before) & (DATA_PLAIN - 1);
            size = word(node->rest + 4 * index);
        } else if (node->fragment < image->fragment_count) {
            start = image->fragments[node->fragment].start;
            size = image->fragments[node->fragment].size;
            skip += node->offset;
        } else {
            return -1;
        }
        size_t length = image->block_size - skip < wanted - done ? image->block_size - skip : wanted - done;
        if (skip > image->block_size)
            return -1;
        if (size) {
            const struct block *block = block_at(image, start, size);
            if (!block || skip + length > block->length)
                return -1;
            memcpy(to + done, block->bytes + skip, length);
        } else {
            memset(to + done, 0, length); /* a hole */
        }
        done += length;
    }
    return wanted;
}
