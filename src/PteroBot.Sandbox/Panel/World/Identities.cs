using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>
/// Keys, tokens and uuids that look random and are the same for the same seed. What is named does not depend on the order of asking;
/// the rest counts up.
/// </summary>
internal sealed class Identities(int seed)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes($"sandbox panel {seed}"));
    private int _count;

    /// <summary>A name for something that has none of its own.</summary>
    public string Fresh(string kind) => $"{kind} {++_count}";

    public string Text(string name, int length)
    {
        var text = new StringBuilder(length);
        for (var block = 0; text.Length < length; block++)
        {
            foreach (var value in Block(name, block))
            {
                if (text.Length < length)
                    text.Append(Alphabet[value % Alphabet.Length]);
            }
        }
        return text.ToString();
    }

    public string Uuid(string name)
    {
        var bytes = Block(name, 0)[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>A number that stays the same for this name, from 0 to just under 1.</summary>
    public double Share(string name) => BinaryPrimitives.ReadUInt32BigEndian(Block(name, 0)) / (double)(1L << 32);

    private byte[] Block(string name, int block) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{name}/{block}"));
}
