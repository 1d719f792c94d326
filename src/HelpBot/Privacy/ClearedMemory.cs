using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace HelpBot.Privacy;

/// <summary>
/// The memory that requests are read into and responses are written from. The framework's own pool hands a block on as it is; this one zeroes it first, so that what a visitor
/// sent is gone from it when the request is.
/// </summary>
internal sealed class ClearedMemory : IMemoryPoolFactory<byte>
{
    /// <inheritdoc/>
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>
    {
        private const int BlockBytes = 4096;
        // What is free beyond this goes back to the system.
        private const int MostFree = 4096;

        private readonly ConcurrentQueue<byte[]> _free = new();

        public override int MaxBufferSize => BlockBytes;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockBytes);
            return new Block(this, _free.TryDequeue(out var bytes) ? bytes : GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true));
        }

        protected override void Dispose(bool disposing) => _free.Clear();

        private void TakeBack(byte[] bytes)
        {
            CryptographicOperations.ZeroMemory(bytes);
            if (_free.Count < MostFree)
                _free.Enqueue(bytes);
        }

        private sealed class Block(Pool pool, byte[] bytes) : IMemoryOwner<byte>
        {
            private byte[]? _bytes = bytes;

            public Memory<byte> Memory => _bytes ?? throw new ObjectDisposedException(nameof(Block));

            public void Dispose()
            {
                if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
                    pool.TakeBack(bytes);
            }
        }
    }
}
