using System.Collections.Frozen;
using System.Text.Json;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Activity;

/// <summary>Events of a panel in plain words: what somebody did, and with what.</summary>
internal sealed class ActivityWords(SecretMask mask)
{
    private const int ValueLength = 80;
    private const int FilesNamed = 2;

    /// <summary>The words, and which of the event's details follows them. Values that may be secret (variables, old addresses) never do.</summary>
    private static readonly FrozenDictionary<string, (string Words, string? Detail)> Table = new Dictionary<string, (string, string?)>
    {
        ["auth:success"] = ("signed in", null),
        ["auth:fail"] = ("failed to sign in", null),
        ["auth:checkpoint"] = ("was asked for the second factor", null),
        ["auth:token"] = ("gave the second factor", null),
        ["auth:recovery-token"] = ("signed in with a recovery code", null),
        ["auth:reset-password"] = ("asked for a new password", null),
        ["auth:ip-blocked"] = ("used an API key from an address that it does not allow", "identifier"),
        ["auth:sftp.fail"] = ("failed to sign in over SFTP", null),
        ["event:password-reset"] = ("set a new password", null),
        ["user:account.email-changed"] = ("changed the e-mail address", null),
        ["user:account.password-changed"] = ("changed the password", null),
        ["user:api-key.create"] = ("made the API key", "identifier"),
        ["user:api-key.delete"] = ("deleted the API key", "identifier"),
        ["user:ssh-key.create"] = ("added the SSH key", "fingerprint"),
        ["user:ssh-key.delete"] = ("removed the SSH key", "fingerprint"),
        ["user:two-factor.create"] = ("turned two-factor authentication on", null),
        ["user:two-factor.delete"] = ("turned two-factor authentication off", null),
        ["server:power.start"] = ("started the server", null),
        ["server:power.stop"] = ("stopped the server", null),
        ["server:power.restart"] = ("restarted the server", null),
        ["server:power.kill"] = ("killed the server", null),
        ["server:console.command"] = ("sent to the console", "command"),
        ["server:reinstall"] = ("reinstalled the server", null),
        ["server:settings.rename"] = ("renamed the server to", "new"),
        ["server:settings.description"] = ("changed the description", null),
        ["server:startup.edit"] = ("changed the variable", "variable"),
        ["server:startup.image"] = ("changed the Docker image to", "new"),
        ["server:allocation.create"] = ("added the address", "allocation"),
        ["server:allocation.delete"] = ("removed the address", "allocation"),
        ["server:allocation.notes"] = ("changed the note of", "allocation"),
        ["server:allocation.primary"] = ("made primary the address", "allocation"),
        ["server:backup.start"] = ("began the backup", "name"),
        ["server:backup.complete"] = ("finished the backup", "name"),
        ["server:backup.fail"] = ("failed at the backup", "name"),
        ["server:backup.delete"] = ("deleted the backup", "name"),
        ["server:backup.download"] = ("downloaded the backup", "name"),
        ["server:backup.lock"] = ("locked the backup", "name"),
        ["server:backup.unlock"] = ("unlocked the backup", "name"),
        ["server:backup.restore"] = ("began to restore the backup", "name"),
        ["server:backup.restore-complete"] = ("restored the backup", "name"),
        ["server:backup.restore-failed"] = ("failed to restore the backup", "name"),
        ["server:database.create"] = ("made the database", "name"),
        ["server:database.delete"] = ("deleted the database", "name"),
        ["server:database.rotate-password"] = ("changed the password of the database", "name"),
        ["server:file.read"] = ("read", "file"),
        ["server:file.write"] = ("wrote", "file"),
        ["server:file.create-directory"] = ("made the folder", "name"),
        ["server:file.rename"] = ("renamed", "files"),
        ["server:file.copy"] = ("copied", "file"),
        ["server:file.compress"] = ("archived", "files"),
        ["server:file.decompress"] = ("extracted", "files"),
        ["server:file.delete"] = ("deleted", "files"),
        ["server:file.download"] = ("downloaded", "file"),
        ["server:file.pull"] = ("fetched from", "url"),
        ["server:file.uploaded"] = ("uploaded", "file"),
        ["server:sftp.write"] = ("wrote over SFTP", "files"),
        ["server:sftp.create"] = ("made over SFTP", "files"),
        ["server:sftp.create-directory"] = ("made over SFTP the folder", "files"),
        ["server:sftp.rename"] = ("renamed over SFTP", "files"),
        ["server:sftp.delete"] = ("deleted over SFTP", "files"),
        ["server:sftp.denied"] = ("was refused over SFTP", null),
        ["server:schedule.create"] = ("made the schedule", "name"),
        ["server:schedule.update"] = ("changed the schedule", "name"),
        ["server:schedule.execute"] = ("ran the schedule", "name"),
        ["server:schedule.delete"] = ("deleted the schedule", "name"),
        ["server:task.create"] = ("added a task to the schedule", "name"),
        ["server:task.update"] = ("changed a task of the schedule", "name"),
        ["server:task.delete"] = ("removed a task of the schedule", "name"),
        ["server:subuser.create"] = ("invited", "email"),
        ["server:subuser.update"] = ("changed what may do", "email"),
        ["server:subuser.delete"] = ("removed", "email"),
    }.ToFrozenDictionary();

    /// <summary>What was done, escaped. An event that nobody here knows is named as the panel names it.</summary>
    public string Of(ActivityEntry entry)
    {
        if (!Table.TryGetValue(entry.Event, out var known))
            return $"did {Outside.Code(entry.Event, ValueLength)}";
        return known.Detail is not null && Detail(entry.Properties, known.Detail) is { } detail ? $"{known.Words} {detail}" : known.Words;
    }

    private string? Detail(JsonElement properties, string name)
    {
        if (properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty(name, out var value))
            return name == "file" ? Detail(properties, "files") : null;
        return value.ValueKind switch
        {
            JsonValueKind.Array => Files(value),
            JsonValueKind.String => Code(Tidy(name, value.GetString()!)),
            _ => null,
        };
    }

    private string? Files(JsonElement files)
    {
        var named = files.EnumerateArray().Select(NameOf).OfType<string>().ToList();
        if (named.Count == 0)
            return null;
        var shown = named.Take(FilesNamed).ToList();
        if (named.Count > FilesNamed)
            shown.Add($"{named.Count - FilesNamed} more");
        return Words.Join(shown);
    }

    private string? NameOf(JsonElement file) => file switch
    {
        { ValueKind: JsonValueKind.String } => Code(file.GetString()!),
        { ValueKind: JsonValueKind.Object } when file.TryGetProperty("from", out var from) && file.TryGetProperty("to", out var to) => $"{Code($"{from}")} to {Code($"{to}")}",
        _ => null,
    };

    private string Code(string value) => Outside.Code(mask.Hide(value), ValueLength);

    /// <summary>What is nobody else's business: addresses of people, and what stands behind a link's question mark.</summary>
    private static string Tidy(string name, string value) => name switch
    {
        "email" => EmailAddress.Masked(value),
        "url" => value.Split('?', '#')[0],
        _ => value,
    };
}
