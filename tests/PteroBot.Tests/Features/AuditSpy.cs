using Moq;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Storage;

namespace PteroBot.Tests.Features;

/// <summary>An audit log whose records a test reads.</summary>
internal sealed class AuditSpy
{
    private readonly Dictionary<string, AuditRecord> _records = [];

    public AuditSpy(TimeProvider clock)
    {
        var store = new Mock<IDocumentStore>(MockBehavior.Strict);
        store.Setup(s => s.InsertAsync(AuditDocuments.Type, It.IsAny<string>(), It.IsAny<AuditRecord>(), It.IsAny<CancellationToken>()))
            .Returns((DocumentType<AuditRecord> _, string id, AuditRecord record, CancellationToken _) => KeepAsync(id, record));
        store.Setup(s => s.PutAsync(AuditDocuments.Type, It.IsAny<string>(), It.IsAny<AuditRecord>(), It.IsAny<CancellationToken>()))
            .Returns((DocumentType<AuditRecord> _, string id, AuditRecord record, CancellationToken _) => KeepAsync(id, record));
        Log = new AuditLog(store.Object, new GrantCooldowns(store.Object, clock), clock);
    }

    public AuditLog Log { get; }

    public IReadOnlyList<AuditRecord> Records
    {
        get { lock (_records) return [.. _records.Values]; }
    }

    private Task<Stored<AuditRecord>> KeepAsync(string id, AuditRecord record)
    {
        lock (_records) _records[id] = record;
        return Task.FromResult(new Stored<AuditRecord>(id, 1, record));
    }
}
